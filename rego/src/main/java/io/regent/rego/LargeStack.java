package io.regent.rego;

import io.regent.rego.ast.Module;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread with a stack for deep syntax trees. Trees are walked by recursion, and nearly all are so shallow that the stack of any thread will
 * do; whoever walks a tree of a {@linkplain Source#isDeep() deep} source does it here.
 */
public final class LargeStack<T> {
    /** A tree of the parser's greatest depth takes less than half of it, and only what is used takes memory. */
    private static final long BYTES = 512L << 20;

    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    private final Supplier<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    private LargeStack(Supplier<T> work) {
        this.work = work;
    }

    /** Thrown by the parser when a text is too deep for an ordinary stack. */
    public static final class NeededException extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NeededException() {
            super("the text is nested too deeply for this stack", null, false, false);
        }
    }

    /** Whether one of the modules has a deep tree. */
    public static boolean isNeeded(Collection<Module> modules) {
        for (Module module : modules) {
            if (module.packageClause().location().source().isDeep()) {
                return true;
            }
        }
        return false;
    }

    /** The result of parsing {@code source}, which is tried on this stack first. */
    static <T> T parse(Source source, Supplier<T> work) {
        try {
            return run(source.isDeep(), work);
        } catch (NeededException tooDeep) {
            source.markDeep();
            return run(true, work);
        }
    }

    /** The result of {@code work}, which runs on a large stack when that is {@code needed}; its failures are thrown here. */
    public static <T> T run(boolean needed, Supplier<T> work) {
        if (!needed || HERE.get()) {
            return work.get();
        }
        LargeStack<T> stack = new LargeStack<>(work);
        Thread thread = new Thread(null, stack::execute, "regent-large-stack", BYTES);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return stack.outcome();
    }

    private void execute() {
        HERE.set(true);
        try {
            result = work.get();
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    // The work has ended, so that what it gives is there, and is null only when null may be given.
    @SuppressWarnings("NullAway")
    private T outcome() {
        switch (failure) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
        return result;
    }
}

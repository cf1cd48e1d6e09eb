package io.regent.engine.topdown;

import io.regent.rego.Codes;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes on on a thread of its own, so that the depth of an evaluation is limited by its budget and not by the stack of the thread
 * it was started on.
 */
final class DeepStack {
    /** After how many levels of nesting a new stack is begun; a level takes less than 2 kB. */
    static final int LEVELS = 256;

    private static final long STACK_BYTES = 2L << 20;

    private final BooleanSupplier work;
    private boolean result;
    private @Nullable Throwable failure;

    private DeepStack(BooleanSupplier work) {
        this.work = work;
    }

    /** The result of the work, which runs on another thread while this one waits; its failures are thrown here. */
    static boolean run(Frame frame, BooleanSupplier work) {
        DeepStack stack = new DeepStack(work);
        Thread thread = new Thread(null, stack::execute, "regent-deep-stack", STACK_BYTES);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Evaluation.error(frame, Codes.EVAL_CANCEL, "caller cancelled query execution");
        }
        return stack.outcome();
    }

    private void execute() {
        try {
            result = work.getAsBoolean();
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
    }

    private boolean outcome() {
        switch (failure) {
            case null -> {}
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
        return result;
    }
}

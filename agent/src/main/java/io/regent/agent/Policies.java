package io.regent.agent;

import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The current policy and data. Readers take the snapshot of their moment and never wait; writers come one after the
 * other, build the next snapshot aside and put it in place when it is whole.
 */
public final class Policies {
    /** A snapshot with what was prepared for it; both change at once. */
    record State(Snapshot snapshot, PreparedDocuments documents) {
        static State of(Snapshot snapshot) {
            return new State(snapshot, new PreparedDocuments(snapshot));
        }
    }

    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<State> current;

    public Policies(Snapshot first) {
        this.current = new AtomicReference<>(State.of(first));
    }

    public Snapshot snapshot() {
        return state().snapshot();
    }

    State state() {
        return Objects.requireNonNull(current.get());
    }

    /**
     * Makes the next snapshot out of the current one.
     *
     * @throws io.regent.rego.RegoException when a change is refused or the policies no longer compile; then everything
     *     stays as it was
     */
    public Snapshot change(Consumer<Change> changes) {
        writing.lock();
        try {
            Change change = snapshot().change();
            changes.accept(change);
            Snapshot next = change.build();
            DataConflicts.check(next);
            current.set(State.of(next));
            return next;
        } finally {
            writing.unlock();
        }
    }
}

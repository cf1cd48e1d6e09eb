package io.regent.cli.exec;

import io.regent.cli.args.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which results make the command fail. */
enum FailWhen {
    UNDEFINED("fail"),
    DEFINED("fail-defined"),
    NON_EMPTY("fail-non-empty");

    private final String flag;

    FailWhen(String flag) {
        this.flag = flag;
    }

    /** What the flags ask for; null for never. */
    static @Nullable FailWhen of(Arguments arguments) throws ExecFailure {
        boolean undefined = arguments.isOn(UNDEFINED.flag);
        boolean defined = arguments.isOn(DEFINED.flag);
        boolean nonEmpty = arguments.isOn(NON_EMPTY.flag);
        if (undefined && defined) {
            throw both(UNDEFINED, DEFINED);
        }
        if (nonEmpty && (undefined || defined)) {
            throw both(NON_EMPTY, undefined ? UNDEFINED : DEFINED);
        }
        return undefined ? UNDEFINED : defined ? DEFINED : nonEmpty ? NON_EMPTY : null;
    }

    private static ExecFailure both(FailWhen one, FailWhen other) {
        return new ExecFailure("exec error: specify --" + one.flag + " or --" + other.flag + " but not both");
    }

    /** Fails when one of {@code results} is not as it has to be. */
    void check(List<ExecResult> results) throws ExecFailure {
        long failures = results.stream().filter(this::isFailure).count();
        long errors = results.stream().filter(this::isError).count();
        if (failures > 0 || errors > 0) {
            throw new ExecFailure("exec error: there were " + failures + " failures and " + errors
                    + " errors counted in the results list, and --" + flag + " is set");
        }
    }

    private boolean isFailure(ExecResult result) {
        return result instanceof ExecResult.Decided decided
                && switch (this) {
                    case UNDEFINED -> decided.isNull();
                    case DEFINED -> !decided.isNull();
                    case NON_EMPTY -> !decided.isEmpty();
                };
    }

    private boolean isError(ExecResult result) {
        return switch (result) {
            case ExecResult.Decided decided -> false;
            case ExecResult.Unreadable unreadable -> true;
            case ExecResult.Undefined undefined -> this == UNDEFINED;
            // OPA: with --fail, errors of the evaluation do not count.
            case ExecResult.Failed failed -> this != UNDEFINED;
        };
    }
}

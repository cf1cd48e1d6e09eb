package example;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.CustomBuiltins;
import io.regent.builtins.CustomFunction;
import io.regent.value.Num;
import io.regent.value.Value;
import java.util.List;

/** What policies of a shop can ask for. */
public final class Rebates implements CustomBuiltins {
    @Override
    public List<CustomFunction> functions() {
        return List.of(CustomFunction.of(
                "shop.rebate",
                "(years: number) => percent: number",
                "What a customer saves after so many years.",
                (context, args) -> rebate((Num) args.get(0))));
    }

    private static Value rebate(Num years) {
        if (years.signum() < 0) {
            throw BuiltinException.failure("years must not be negative");
        }
        return Num.of(Math.min(2 * years.toBigDecimal().intValue(), 20));
    }
}

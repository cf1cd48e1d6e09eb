package io.regent.rego.compile;

/** Looks which generated names the text holds already, so that new ones differ. */
final class InitFreshVars implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setFresh(new FreshVars("", compilation::generatedNames));
    }
}

package io.regent.engine.topdown;

import io.regent.rego.ast.Ref;

/** All rules that define one document or function. */
sealed interface RuleGroup permits ValueGroup, PartialGroup {
    /** Its number in the program, from 0. */
    int id();

    /** The constant part of its path. */
    Ref path();

    RuleIndex index();

    /** Prepares its rules, which otherwise happens when they are first run. */
    void prepare();
}

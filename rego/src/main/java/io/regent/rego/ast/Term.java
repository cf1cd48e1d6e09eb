package io.regent.rego.ast;

/** Whatever can stand where a value is wanted. */
public sealed interface Term extends Node
        permits Constant,
                Var,
                Ref,
                ArrayTerm,
                ObjectTerm,
                SetTerm,
                ArrayComprehension,
                SetComprehension,
                ObjectComprehension,
                Call,
                TemplateString {}

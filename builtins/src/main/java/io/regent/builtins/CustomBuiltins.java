package io.regent.builtins;

import java.util.List;

/**
 * Functions of a program's own. Programs that embed Regent hand them to {@link Families#add}; the command line finds them as
 * services of this interface ({@code META-INF/services}) in the jars and folders that the environment variable
 * {@code REGENT_BUILTINS} names. They have to be there before policies are compiled, and stay for the whole process.
 */
public interface CustomBuiltins {
    List<CustomFunction> functions();
}

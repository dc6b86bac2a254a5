package org.huanjie.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 所用分包 — which sub-packages of its own module a sub-package may use, by their names below the module; {@code "."} is the module's base
 * package. What it may use of other modules is the module's {@code allowedDependencies}. Held by {@code RoomsTest}, which reads the sources; nothing of it is in the program.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
public @interface Uses {
    String[] value();
}

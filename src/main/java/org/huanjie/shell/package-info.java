/**
 * 框架 (shell): the frame of every page, its words and errors, and where time and ids come from.
 *
 * <p>Promises: one layout, one way to answer a request ({@link org.huanjie.shell.Answer}), Chinese first and English complete,
 * no text outside the message files. Knows no business module; modules contribute {@link org.huanjie.shell.NavItem}s.
 */
@ApplicationModule(
        displayName = "框架",
        allowedDependencies = {})
@NullMarked
package org.huanjie.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

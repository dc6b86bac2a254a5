/**
 * 区划 (region): divisions and their codes; who lies within whom.
 *
 * <p>Promises: a code is valid by its level or is not loaded; a division keeps its code through its life. Public reference data.
 */
@ApplicationModule(
        displayName = "区划",
        allowedDependencies = {"shell::text"})
@NullMarked
package org.huanjie.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** 法规 — bodies, rounds, rules and settings of the law, by edition: pure values. */
@ApplicationModule(
        displayName = "法规",
        allowedDependencies = {})
@NullMarked
package org.huanjie.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

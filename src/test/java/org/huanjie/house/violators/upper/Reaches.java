package org.huanjie.house.violators.upper;

import org.huanjie.house.violators.lower.inside.Private;

/** Uses an undeclared module's internals. */
record Reaches(Private taken) {}

/** 留存 — what the store keeps of people, as its own columns say it: whose, what, what for, by what rule, until when, how. */
@NamedInterface("kept")
@Uses({})
@NullMarked
package org.huanjie.access.kept;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

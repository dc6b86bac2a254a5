/** 届次地址 — the addresses under which the pages of a term stay. */
@NamedInterface("term")
@Uses({})
@NullMarked
package org.huanjie.shell.web.term;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

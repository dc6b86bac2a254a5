/** 届次: how the next term is proposed, opened by two and called off, what becomes of each village, and where an earlier term stays readable. */
@Uses({"lawbook", "stage"})
@NamedInterface("term")
@NullMarked
package org.huanjie.election.term;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

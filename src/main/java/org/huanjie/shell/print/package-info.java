/** 打印: every document on paper, from its template to PDF/A, with fonts of our own and nothing from the network. */
@NamedInterface("print")
@Uses({"."})
@NullMarked
package org.huanjie.shell.print;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 打印: every document on paper, from its template to PDF/A, with fonts of our own and nothing from the network. */
@NamedInterface("print")
@NullMarked
package org.huanjie.shell.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

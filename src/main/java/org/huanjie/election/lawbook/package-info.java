/** 法规库 — what a county's elections go by beside the program's own data: holidays of further years, and editions brought as files. */
@NamedInterface("lawbook")
@Uses({"lawbook.file"})
@NullMarked
package org.huanjie.election.lawbook;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 提名的网页: who stands, entered from the roll; what an organisation recommends, entered apart. */
@Uses({".", "nominator", "preliminary"})
@NullMarked
package org.huanjie.candidacy.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

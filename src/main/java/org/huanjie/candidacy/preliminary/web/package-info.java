/** 预选的网页: how representatives voted among those nominated, and what came of it. */
@Uses({".", "preliminary"})
@NullMarked
package org.huanjie.candidacy.preliminary.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

/** 法规网页 — holidays and editions that a county goes by, and the files that bring further ones. */
@Uses({"lawbook", "lawbook.file", "stage", "web"})
@NullMarked
package org.huanjie.election.web.law;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

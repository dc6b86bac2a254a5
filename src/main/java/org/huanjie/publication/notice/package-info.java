/** 公告文书 — notices and certificates, in print. */
@Uses({"."})
@NullMarked
package org.huanjie.publication.notice;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

/** 问题清单网页 — the lists, a problem with its history, one's own tasks. */
@NamedInterface("web")
@Uses({".", "kind", "owner", "sheet"})
@NullMarked
package org.huanjie.problem.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

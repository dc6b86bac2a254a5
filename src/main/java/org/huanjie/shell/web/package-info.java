/** 框架的网页部分: how a request gets its frame and its answer. */
@NamedInterface("web")
@Uses({".", "print", "text", "web.term"})
@NullMarked
package org.huanjie.shell.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

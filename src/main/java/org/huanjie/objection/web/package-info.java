/** 异议网页 — what the pages of objections share: the list with its answers, the form, the receipt, the confirmation. */
@NamedInterface("web")
@Uses({"."})
@NullMarked
package org.huanjie.objection.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

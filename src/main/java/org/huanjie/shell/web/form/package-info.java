/** 表单 — how a form is read from what was typed, and shown again with what is wrong beside each field. */
@NamedInterface("form")
@Uses({".", "text"})
@NullMarked
package org.huanjie.shell.web.form;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

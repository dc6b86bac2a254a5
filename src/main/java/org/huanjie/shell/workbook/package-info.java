/** 工作簿 — what every reader of a workbook asks first: whether an office program could have written it, and what its cells mean. */
@NamedInterface("workbook")
@Uses({".", "text"})
@NullMarked
package org.huanjie.shell.workbook;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

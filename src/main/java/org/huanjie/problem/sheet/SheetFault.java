package org.huanjie.problem.sheet;

import org.huanjie.shell.Reason;

/**
 * 表格错误 — what is wrong with a line of a sheet.
 *
 * @param line as the office program numbers it, from 1; 0 where it is about the whole sheet
 */
public record SheetFault(int line, Reason reason) {}

/** 纪律警示专栏的网页, open to everybody. */
@Uses({"column", "campaign", "misconduct", "reminder"})
@NullMarked
package org.huanjie.discipline.column.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

/** 纪律的网页: the page that leads to each part of discipline. */
@Uses({"."})
@NullMarked
package org.huanjie.discipline.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

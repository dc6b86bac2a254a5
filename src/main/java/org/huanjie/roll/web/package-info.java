/** 选民登记的网页: the roll, its file, single voters, objections; for everyone, the form of an objection. */
@Uses({".", "file", "line", "voter"})
@NullMarked
package org.huanjie.roll.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

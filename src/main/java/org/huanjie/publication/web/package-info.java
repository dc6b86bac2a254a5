/** 公告的网页: the public start, a town, a village, its posted roll. */
@Uses({".", "notice", "paper", "report"})
@NullMarked
package org.huanjie.publication.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

/** 计票的网页: the teller's page, the big board, the news that keeps it alive. */
@Uses({".", "sitting", "web.teller"})
@NullMarked
package org.huanjie.count.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

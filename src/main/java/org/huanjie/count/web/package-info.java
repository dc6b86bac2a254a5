/** 计票的网页: the teller's page, the big board, the news that keeps it alive. */
@NullMarked
package org.huanjie.count.web;

import org.jspecify.annotations.NullMarked;

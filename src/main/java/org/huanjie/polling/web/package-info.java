/** 投票的网页: preparing the poll, the desk, the account of ballots. */
@NullMarked
package org.huanjie.polling.web;

import org.jspecify.annotations.NullMarked;

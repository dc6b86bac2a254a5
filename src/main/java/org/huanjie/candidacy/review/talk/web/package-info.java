/** 联系记录的网页: whether a pledge is kept, on a day. */
@Uses({"review.talk"})
@NullMarked
package org.huanjie.candidacy.review.talk.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

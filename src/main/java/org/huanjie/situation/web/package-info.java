/** 选情研判的网页: the three lists, the meetings. */
@NullMarked
package org.huanjie.situation.web;

import org.jspecify.annotations.NullMarked;

/** 公告的网页: the public start, a town, a village, its posted roll. */
@NullMarked
package org.huanjie.publication.web;

import org.jspecify.annotations.NullMarked;

/** 推演的网页: the demonstration's clock. */
@NullMarked
package org.huanjie.replay.web;

import org.jspecify.annotations.NullMarked;

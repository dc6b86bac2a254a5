/** 志愿者服务站 — who stands at the service post in the hall on the day of the vote, for what and when. */
@NamedInterface("post")
@Uses({"volunteer"})
@NullMarked
package org.huanjie.mobilisation.post;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** 服务站网页 — the roster of the service post, on the page and on paper. */
@Uses({".", "post", "volunteer", "web"})
@NullMarked
package org.huanjie.mobilisation.post.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

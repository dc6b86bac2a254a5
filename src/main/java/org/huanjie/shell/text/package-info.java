/** 文本 — what people write: names, days, CSV, signs that are not seen. */
@NamedInterface("text")
@Uses({})
@NullMarked
package org.huanjie.shell.text;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

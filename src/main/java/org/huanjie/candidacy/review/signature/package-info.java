/** 签名 — a person's signature under a talk, a pledge or the receipt of a notice: looked at as a stranger's file is, sealed, and read back. */
@NamedInterface("review-signature")
@Uses({})
@NullMarked
package org.huanjie.candidacy.review.signature;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

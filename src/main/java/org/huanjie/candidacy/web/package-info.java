/** 提名的网页: who stands, entered from the roll; what an organisation recommends, entered apart. */
@NullMarked
package org.huanjie.candidacy.web;

import org.jspecify.annotations.NullMarked;

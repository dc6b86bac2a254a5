/** 责任捆绑的网页: the three of each village, the county's leaders, the evening visits. */
@Uses({"bond"})
@NullMarked
package org.huanjie.responsibility.web;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;

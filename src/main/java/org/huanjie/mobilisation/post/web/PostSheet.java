package org.huanjie.mobilisation.post.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 服务站排班打印件 — the roster as it hangs at the post: by duty and hour, with room for a signature. */
public record PostSheet(String title, String day, List<PostPage.Duty> duties) implements Sheet {}

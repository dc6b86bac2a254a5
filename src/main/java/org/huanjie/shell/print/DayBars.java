package org.huanjie.shell.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * 日条 — bars along an axis of days, drawn as lines: {@code <object type="huanjie/bars" days="60" today="12" marks="p 3 9;d 4 8;l 20"/>}. Each mark is a letter with
 * its first and last day: {@code p} planned (hollow), {@code d} done (grey), {@code e} done late (grey with strokes), {@code n} under way (strokes), {@code l}
 * late (black), {@code m} the law's limit (an upright bar), {@code v} the vote (a diamond). They are told apart without colour.
 */
final class DayBars implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final String TYPE = "huanjie/bars";
    private static final Color GREY = new Color(0x99, 0x99, 0x99);
    private static final Color PALE = new Color(0xd8, 0xd8, 0xd8);
    private static final float THIN = 0.5f;
    private static final int WEEK = 7;

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getTagName().equals("object") && element.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> draw(element, graphics, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    private static void draw(Element element, Graphics2D graphics, double width, double height) {
        int days = Integer.parseInt(element.getAttribute("days"));
        double day = width / days;
        graphics.setStroke(new BasicStroke(THIN));
        graphics.setColor(PALE);
        for (int week = 0; week <= days; week += WEEK) {
            graphics.draw(new Line2D.Double(week * day, 0, week * day, height));
        }
        for (var mark : element.getAttribute("marks").split(";")) {
            if (!mark.isEmpty()) {
                var parts = mark.split(" ");
                double from = Integer.parseInt(parts[1]) * day;
                double until = (Integer.parseInt(parts[parts.length - 1]) + 1) * day;
                draw(parts[0].charAt(0), graphics, from, until, height);
            }
        }
        today(element, graphics, day, days, height);
    }

    private static void today(Element element, Graphics2D graphics, double day, int days, double height) {
        int today = Integer.parseInt(element.getAttribute("today"));
        if (today >= 0 && today < days) {
            graphics.setColor(Color.BLACK);
            graphics.setStroke(new BasicStroke(
                    1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {3f, 2f}, 0));
            double at = (today + 0.5) * day;
            graphics.draw(new Line2D.Double(at, 0, at, height));
        }
    }

    private static void draw(char kind, Graphics2D graphics, double from, double until, double height) {
        graphics.setStroke(new BasicStroke(THIN));
        graphics.setColor(Color.BLACK);
        switch (kind) {
            case 'p' -> graphics.draw(box(from, until, height * 0.08, height * 0.32));
            case 'd' -> bar(graphics, from, until, height, GREY, false);
            case 'e' -> bar(graphics, from, until, height, GREY, true);
            case 'n' -> bar(graphics, from, until, height, Color.WHITE, true);
            case 'l' -> bar(graphics, from, until, height, Color.BLACK, false);
            case 'm' -> graphics.fill(new Rectangle2D.Double(until - 1.6, 0, 1.6, height));
            case 'v' -> diamond(graphics, (from + until) / 2, height);
            default -> throw new IllegalArgumentException("no bar of kind " + kind);
        }
    }

    private static void bar(
            Graphics2D graphics, double from, double until, double height, Color colour, boolean strokes) {
        var box = box(from, until, height * 0.42, height * 0.92);
        graphics.setColor(colour);
        graphics.fill(box);
        graphics.setColor(Color.BLACK);
        graphics.draw(box);
        double tall = box.getHeight();
        for (double at = from; strokes && at + tall <= until; at += 3) {
            graphics.draw(new Line2D.Double(at, box.getMaxY(), at + tall, box.getY()));
        }
    }

    private static void diamond(Graphics2D graphics, double at, double height) {
        double half = height * 0.46;
        var shape = new Path2D.Double();
        shape.moveTo(at, height / 2 - half);
        shape.lineTo(at + half, height / 2);
        shape.lineTo(at, height / 2 + half);
        shape.lineTo(at - half, height / 2);
        shape.closePath();
        graphics.setColor(Color.WHITE);
        graphics.fill(shape);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(shape);
    }

    private static Rectangle2D box(double from, double until, double top, double bottom) {
        return new Rectangle2D.Double(from, top, Math.max(1, until - from), bottom - top);
    }
}

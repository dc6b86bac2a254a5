package org.huanjie.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** 源码 — what the compiler's own parser reads in a source: methods, constructors and records, with their sizes. */
final class Sources {

    private Sources() {}

    /** The shapes of these sources, by the names of their files. */
    static List<Shape> shapes(Map<String, String> sources) {
        var shapes = new ArrayList<Shape>();
        sources.forEach((name, text) ->
                shapes.add(new Shape(Shape.Kind.FILE, name, (int) text.lines().count())));
        var files = sources.entrySet().stream()
                .map(source -> file(source.getKey(), source.getValue()))
                .toList();
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        try {
            for (var unit : task.parse()) {
                new Measure(unit, Trees.instance(task), shapes).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    private static JavaFileObject file(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class Measure extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<Shape> shapes;

        private Measure(CompilationUnitTree unit, Trees trees, List<Shape> shapes) {
            this.unit = unit;
            this.trees = trees;
            this.shapes = shapes;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                shapes.add(new Shape(Shape.Kind.RECORD, type.getSimpleName().toString(), (int) components));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var name = type.getSimpleName().toString();
            if (method.getReturnType() == null && type.getKind() != Kind.RECORD) {
                shapes.add(new Shape(
                        Shape.Kind.CONSTRUCTOR, name, method.getParameters().size()));
            }
            shapes.add(new Shape(Shape.Kind.METHOD, name + "." + method.getName(), lines(method)));
            return super.visitMethod(method, nothing);
        }

        private int lines(MethodTree method) {
            var positions = trees.getSourcePositions();
            var lines = unit.getLineMap();
            long from = lines.getLineNumber(positions.getStartPosition(unit, method));
            long to = lines.getLineNumber(positions.getEndPosition(unit, method));
            return (int) (to - from + 1);
        }
    }
}

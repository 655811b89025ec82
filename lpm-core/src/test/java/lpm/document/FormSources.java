package lpm.document;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The forms of the estate document as they are written: what reads a document is what its schema says. */
record FormSources(ImmutableMap<String, Form> forms) {

    /**
     * One class that reads part of a document.
     *
     * @param imports the classes it names, by simple name
     */
    record Form(String name, ClassTree tree, ImmutableMap<String, String> imports) {

        ImmutableList<MethodTree> methods(String wanted) {
            return members(MethodTree.class)
                    .filter(method -> method.getName().contentEquals(wanted))
                    .collect(ImmutableList.toImmutableList());
        }

        <T extends Tree> Stream<T> members(Class<T> kind) {
            return tree.getMembers().stream().filter(kind::isInstance).map(kind::cast);
        }

        /** The expression that a constant of the form stands for. */
        Optional<ExpressionTree> constant(String wanted) {
            return members(VariableTree.class)
                    .filter(field -> field.getName().contentEquals(wanted))
                    .findFirst()
                    .map(VariableTree::getInitializer);
        }

        /** The value of a constant of the form. */
        Object value(String constant) throws ReflectiveOperationException {
            Field field = Class.forName("lpm.document." + name).getDeclaredField(constant);
            field.setAccessible(true);
            return field.get(null);
        }

        /** A key as it is written: a text, or a constant that holds one; none if a variable decides. */
        Optional<String> text(ExpressionTree expression) throws ReflectiveOperationException {
            if (expression instanceof LiteralTree literal) {
                return Optional.of(String.valueOf(literal.getValue()));
            }
            return expression instanceof IdentifierTree name
                            && constant(name.getName().toString()).isPresent()
                    ? Optional.of(String.valueOf(value(name.getName().toString())))
                    : Optional.empty();
        }

        Class<?> type(String simpleName) throws ClassNotFoundException {
            return Class.forName(imports.getOrDefault(simpleName, "lpm.document." + simpleName));
        }
    }

    static FormSources parse() throws IOException {
        Path folder = Path.of("src/main/java/lpm/document");
        Path sources = Files.isDirectory(folder) ? folder : Path.of("lpm-core").resolve(folder);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ImmutableMap.Builder<String, Form> forms = ImmutableMap.builder();
        try (Stream<Path> files = Files.list(sources);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(all));
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree form) {
                        String name = form.getSimpleName().toString();
                        forms.put(name, new Form(name, form, imports(unit)));
                    }
                }
            }
        }
        return new FormSources(forms.buildOrThrow());
    }

    private static ImmutableMap<String, String> imports(CompilationUnitTree unit) {
        return unit.getImports().stream()
                .filter(line -> !line.isStatic())
                .map(ImportTree::getQualifiedIdentifier)
                .map(MemberSelectTree.class::cast)
                .collect(ImmutableMap.toImmutableMap(
                        name -> name.getIdentifier().toString(), MemberSelectTree::toString));
    }

    Form form(String name) {
        return Objects.requireNonNull(forms.get(name), name);
    }

    /** The form that a call names, or the one in which it stands. */
    Form owner(MethodInvocationTree call, Form here) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? forms.getOrDefault(select.getExpression().toString(), here)
                : here;
    }

    /** Whether a call is one of a method of a form. */
    boolean isOfAForm(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof IdentifierTree
                || (call.getMethodSelect() instanceof MemberSelectTree select
                        && forms.containsKey(select.getExpression().toString())
                        && select.getExpression().toString().endsWith("Form"));
    }

    static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? select.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }
}

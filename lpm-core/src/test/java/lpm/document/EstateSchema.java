package lpm.document;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lpm.document.FormSources.Form;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the JSON Schema of the estate document from the forms that read it. Each {@code MappingReader.of} is an object with the
 * keys it names; how a form reads a key ({@code fact}, {@code listing}, with which of the {@link Scalars}) says what may stand
 * there.
 */
final class EstateSchema {

    private static final ImmutableSet<String> READS =
            ImmutableSet.of("required", "version", "fact", "object", "listing", "values", "all", "allValues");
    private static final String DEFINITIONS = "#/$defs/";

    private final FormSources sources;
    private final Map<String, Map<String, Object>> definitions = new LinkedHashMap<>();
    private final Map<String, Set<String>> required = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();
    private final List<String> waiting = new ArrayList<>();

    private EstateSchema(FormSources sources) {
        this.sources = sources;
    }

    static String write() throws Exception {
        EstateSchema schema = new EstateSchema(FormSources.parse());
        String root = schema.reference("EstateForm", "read");
        schema.reference("EstateForm", "keptAside");
        while (!schema.waiting.isEmpty()) {
            String[] next = schema.waiting.remove(0).split("#");
            schema.define(next[0], next[1]);
        }
        return schema.document(root);
    }

    private String document(String root) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:lpm:estate:1");
        document.put("title", "Estate document of lpm");
        document.put(
                "description",
                "What is known of a PowerVM estate. A key that is left out is a fact that is unknown. A list is"
                        + " complete, or says with its coverage how much of it was seen.");
        document.put("$ref", root);
        Map<String, Object> all = new LinkedHashMap<>();
        for (String name : new TreeSet<>(definitions.keySet())) {
            Map<String, Object> definition = new LinkedHashMap<>();
            definition.put("type", "object");
            definition.put("properties", definitions.get(name));
            if (!required.getOrDefault(name, Set.of()).isEmpty()) {
                definition.put("required", required.get(name));
            }
            definition.put("additionalProperties", false);
            all.put(name, definition);
        }
        document.put("$defs", all);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n")
                + "\n";
    }

    /** The object that a method reads; it is defined later if it is not yet. */
    private String reference(String form, String method) throws Exception {
        if (known.add(form + "#" + method)) {
            waiting.add(form + "#" + method);
        }
        return DEFINITIONS + opened(sources.form(form), method).name();
    }

    /**
     * The call that begins to read an object.
     *
     * @param name of the definition
     * @param keys all that the object may have
     */
    private record Opened(String name, ImmutableSet<String> keys) {}

    @SuppressWarnings("unchecked")
    private Opened opened(Form form, String method) throws Exception {
        for (MethodInvocationTree call : calls(form.methods(method))) {
            if (call.getMethodSelect().toString().equals("MappingReader.of")) {
                List<? extends ExpressionTree> arguments = call.getArguments();
                String what = form.text(arguments.get(2)).orElseThrow();
                return new Opened(
                        CaseFormat.LOWER_HYPHEN.to(
                                CaseFormat.LOWER_CAMEL,
                                what.replace("I/O", "io").replace(' ', '-').toLowerCase(Locale.ROOT)),
                        (ImmutableSet<String>) form.value(arguments.get(3).toString()));
            }
        }
        for (MethodInvocationTree call : calls(form.methods(method))) {
            String called = FormSources.name(call);
            if (sources.isOfAForm(call)
                    && !called.equals(method)
                    && sources.owner(call, form).methods(called).stream().anyMatch(EstateSchema::returnsReader)) {
                return opened(sources.owner(call, form), called);
            }
        }
        throw new IllegalStateException(form.name() + "." + method + " reads no mapping that can be seen");
    }

    private static boolean returnsReader(MethodTree method) {
        return method.getReturnType() != null
                && method.getReturnType().toString().equals("MappingReader");
    }

    private static boolean takesReader(MethodTree method) {
        return method.getParameters().stream()
                .anyMatch(p -> p.getType().toString().equals("MappingReader"));
    }

    private void define(String formName, String method) throws Exception {
        Form form = sources.form(formName);
        Opened opened = opened(form, method);
        Map<String, Object> properties = definitions.computeIfAbsent(opened.name(), name -> {
            Map<String, Object> empty = new LinkedHashMap<>();
            opened.keys().forEach(key -> empty.put(key, Map.of()));
            return empty;
        });
        collect(form, form.methods(method), opened, properties);
        form.members(MethodTree.class)
                .filter(EstateSchema::takesReader)
                .filter(other -> properties.containsValue(Map.of()))
                .forEach(other -> collect(form, ImmutableList.of(other), opened, properties));
    }

    private void collect(Form form, List<MethodTree> methods, Opened opened, Map<String, Object> properties) {
        try {
            for (MethodInvocationTree call : calls(methods)) {
                String called = FormSources.name(call);
                if (READS.contains(called) && !call.getArguments().isEmpty()) {
                    read(form, called, call, opened, properties);
                } else if (sources.isOfAForm(call)) {
                    Form owner = sources.owner(call, form);
                    ImmutableList<MethodTree> helpers = owner.methods(called).stream()
                            .filter(EstateSchema::takesReader)
                            .filter(helper -> !methods.contains(helper))
                            .collect(ImmutableList.toImmutableList());
                    collect(owner, helpers, opened, properties);
                }
            }
        } catch (Exception e) {
            throw new IllegalStateException(form.name() + " cannot be made a schema of", e);
        }
    }

    private void read(Form form, String how, MethodInvocationTree call, Opened opened, Map<String, Object> properties)
            throws Exception {
        if (call.getArguments().get(1).toString().equals("(item)->item")) {
            return; // it only looks which of two ways is taken
        }
        Optional<String> key = form.text(call.getArguments().get(0));
        Object value = value(form, how, call.getArguments().get(1));
        if (key.isEmpty()) {
            properties.replaceAll((unused, before) -> value);
        } else if (properties.containsKey(key.orElseThrow())) {
            properties.merge(
                    key.orElseThrow(),
                    value,
                    (before, now) -> before.equals(Map.of()) || before.equals(now)
                            ? now
                            : Map.of("anyOf", List.of(before, now)));
            if (how.equals("required") || how.equals("version")) {
                required.computeIfAbsent(opened.name(), name -> new TreeSet<>()).add(key.orElseThrow());
            }
        }
    }

    private Object value(Form form, String how, ExpressionTree reader) throws Exception {
        return switch (how) {
            case "version" -> Map.of("const", form.value(reader.toString()));
            case "required", "fact" -> scalar(form, reader);
            case "object" -> object(form, reader);
            case "all" -> SchemaParts.array(object(form, reader));
            case "allValues" -> SchemaParts.array(scalar(form, reader));
            case "listing" -> SchemaParts.listing(object(form, reader));
            case "values" -> SchemaParts.listing(scalar(form, reader));
            default -> throw new IllegalStateException(how);
        };
    }

    private Object object(Form form, ExpressionTree reader) throws Exception {
        if (reader instanceof LambdaExpressionTree lambda) {
            for (MethodInvocationTree call : calls(List.of(lambda.getBody()))) {
                if (sources.isOfAForm(call)) {
                    return Map.of("$ref", reference(sources.owner(call, form).name(), FormSources.name(call)));
                }
            }
        }
        throw new IllegalStateException("%s: no form is seen in %s".formatted(form.name(), reader));
    }

    private Object scalar(Form form, ExpressionTree reader) throws Exception {
        if (reader instanceof MemberReferenceTree method) {
            return method.getQualifierExpression().toString().equals("Scalars")
                    ? SchemaParts.type(method.getName().toString())
                    : SchemaParts.TEXT;
        }
        if (reader instanceof IdentifierTree constant) {
            return scalar(form, form.constant(constant.getName().toString()).orElseThrow());
        }
        if (reader instanceof LambdaExpressionTree lambda) {
            for (MethodInvocationTree call : calls(List.of(lambda.getBody()))) {
                if (call.getMethodSelect().toString().startsWith("Scalars.")) {
                    return SchemaParts.type(FormSources.name(call));
                }
            }
            return SchemaParts.TEXT;
        }
        if (reader instanceof MethodInvocationTree call
                && FormSources.name(call).equals("or")) {
            return Map.of(
                    "anyOf",
                    List.of(
                            Map.of(
                                    "const",
                                    form.text(call.getArguments().get(0)).orElseThrow()),
                            scalar(form, call.getArguments().get(1))));
        }
        if (reader instanceof MethodInvocationTree call
                && FormSources.name(call).equals("oneOf")
                && call.getArguments().size() == 1) {
            String type = call.getArguments().get(0).toString().replace(".values()", "");
            return Map.of(
                    "enum",
                    Arrays.stream(form.type(type).getEnumConstants())
                            .map(Object::toString)
                            .toList());
        }
        return SchemaParts.TEXT;
    }

    private static List<MethodInvocationTree> calls(List<? extends Tree> trees) {
        List<MethodInvocationTree> calls = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
                calls.add(call);
                return super.visitMethodInvocation(call, unused);
            }
        }.scan(trees, null);
        return calls;
    }

    /** Keys of the forms for which nothing was found. */
    static ImmutableList<String> unread(String schema) {
        return JsonMapper.shared()
                .readTree(schema)
                .get("$defs")
                .propertyStream()
                .flatMap(definition -> definition
                        .getValue()
                        .get("properties")
                        .propertyStream()
                        .filter(property -> property.getValue().isEmpty())
                        .map(property -> definition.getKey() + "." + property.getKey()))
                .collect(ImmutableList.toImmutableList());
    }
}

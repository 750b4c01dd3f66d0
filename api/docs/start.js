// The page of the API's description. `validatorUrl` null: nothing is asked of any other server.
window.SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });
